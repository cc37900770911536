import { readFileSync } from 'node:fs';
import * as fontkit from 'fontkit';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { shareColours } from './share-colours.ts';
import { type ShareStyle, sharePictureSvg, shareSize } from './share-picture.ts';
import { fitTitle, settable } from './share-title.ts';

const font = (name: string) => fontkit.create(readFileSync(new URL(`../assets/fonts/${name}-da.woff2`, import.meta.url)));
const style: ShareStyle = {
  display: font('newsreader-display'),
  text: font('atkinson-hyperlegible-next'),
  colours: shareColours(readFileSync(new URL('../styles/tokens.css', import.meta.url), 'utf8')),
  siteName: 'Fælles Værdier',
};
const longest = 'Værdierne kan begrundes i udsatte menneskers uretfærdighedsfølelser';
const tooLongForALine = 'Multikulturforståelsesforbedringskommissionsmedlemmerne';

/** The lines of a title in the room that the picture gives it. */
const linesOf = (title: string) => fitTitle(title, style.display, 624).lines;

/** Whether a strip along each edge holds the ground alone. */
async function hasClearEdge(svg: string, width: number): Promise<boolean> {
  const { data, info } = await sharp(Buffer.from(svg)).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const ground = data.subarray(0, 3);
  for (let y = 0; y < info.height; y += 1) {
    for (let x = 0; x < info.width; x += 1) {
      const inside = x >= width && y >= width && x < info.width - width && y < info.height - width;
      const at = (y * info.width + x) * 3;
      if (!inside && !data.subarray(at, at + 3).equals(ground)) return false;
    }
  }
  return true;
}

describe('the title', () => {
  test('a long compound stays whole, in smaller letters', () => {
    expect(linesOf(longest)).toEqual(['Værdierne kan', 'begrundes i udsatte', 'menneskers', 'uretfærdighedsfølelser']);
  });

  test('a short title is large, and a longer one smaller', () => {
    const sizeOf = (title: string) => fitTitle(title, style.display, 624).size;
    expect(sizeOf('Lys fremtid')).toBeGreaterThan(sizeOf('Brugerinddragelse, medborgerskab og anerkendelse'));
    expect(sizeOf('Brugerinddragelse, medborgerskab og anerkendelse')).toBeGreaterThan(sizeOf(longest));
  });

  test('a small word goes with the next one', () => {
    expect(linesOf('Brugerinddragelse, medborgerskab og anerkendelse')).toEqual(['Brugerinddragelse,', 'medborgerskab', 'og anerkendelse']);
    expect(linesOf('Kort på storskærm')).toEqual(['Kort', 'på storskærm']);
  });

  test('a word longer than any line is broken with a hyphen and loses no letter', () => {
    const lines = linesOf(tooLongForALine);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.slice(0, -1).every((line) => line.endsWith('-'))).toBe(true);
    expect(lines.map((line) => line.replace(/-$/, '')).join('')).toBe(tooLongForALine);
  });

  test('a word is broken at a hyphen of its own before anywhere else', () => {
    expect(linesOf('Socialsundhedsassistent-uddannelsesbekendtgørelsen')).toEqual([
      'Socialsundhedsassistent-',
      'uddannelsesbekendtgørelsen',
    ]);
  });

  test('a no-break space holds together what stands around it', () => {
    expect(linesOf('Handleplan (§\u00a0141)')).toEqual(['Handleplan', '(§ 141)']);
  });

  test('characters that the typeface lacks become their letters or are left out', () => {
    expect(settable('Žižek 🙂 i\u00a0Łódź\u2011møde', style.display)).toBe('Zizek  i Lódz-møde');
    expect(linesOf('Ærlig 🙂 besked').join(' ')).toBe('Ærlig besked');
  });

  test('one that has no room, or nothing to draw, says so', () => {
    expect(() => linesOf(`${longest} `.repeat(5))).toThrow(/too long for a share picture. Shorten it/);
    expect(() => linesOf('🙂')).toThrow(/Nothing of the title "🙂" can be drawn/);
  });
});

describe('the picture', () => {
  test.each(['Lys fremtid', longest, tooLongForALine, 'Fortrolighed og fælles forståelse', 'Åben og ligeværdig kommunikation'])(
    'nothing is nearer to the edge than sixty pixels: %s',
    async (title) => {
      expect(await hasClearEdge(sharePictureSvg({ title, kind: 'Om og overblik' }, style), 60)).toBe(true);
    },
  );

  test('it has the size that link previews ask for', async () => {
    const { width, height } = await sharp(Buffer.from(sharePictureSvg({ title: 'Respekt', kind: 'Værdi' }, style))).metadata();
    expect({ width, height }).toEqual(shareSize);
  });

  test('it is the same every time', () => {
    const draw = () => sharePictureSvg({ title: longest, kind: 'Kapitel' }, style);
    expect(draw()).toBe(draw());
  });

  test('a principle gives it ground and hue', () => {
    for (const [principle, { hue, tint }] of style.colours.principles) {
      const svg = sharePictureSvg({ title: 'Reel medinddragelse', kind: 'Princip', principle }, style);
      expect(svg).toContain(`<rect width="100%" height="100%" fill="${tint}"/>`);
      expect(svg).toContain(`fill="${hue}"`);
    }
  });

  test('an unknown principle is named, with those that are known', () => {
    expect(() => sharePictureSvg({ title: 'Respekt', kind: 'Værdi', principle: 'respekt' }, style)).toThrow(
      /no principle "respekt"\. Known: borgerens-rettigheder, aegte/,
    );
  });
});
