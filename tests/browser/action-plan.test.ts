/** The action plan in a real browser: what is kept, what never leaves the device, and what comes out of it. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import ICAL from 'ical.js';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { type Opening, useSite } from './site.ts';

const site = useSite();
const path = '/debat/handleplan/';

/** Words that occur nowhere else, so that a request that carries them is known. */
const secret = 'kaprifolie';
const field = (page: Page, name: string, row = 0) => page.locator(`[name="${name}"]`).nth(row);
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const state = (page: Page) => page.locator('.plan-state').textContent();
const stored = (page: Page) => page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));

async function write(page: Page, words = secret): Promise<void> {
  await field(page, 'workplace').fill(`Botilbuddet ${words}`);
  await field(page, 'said').fill(`Vi talte om ${words}.`);
  await field(page, 'what').fill(`Siger ${words} hver gang`);
  await field(page, 'who').fill('Aftenvagten');
}

/** The file that the browser gives the reader when a button is pressed. */
async function download(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  const [file] = await Promise.all([page.waitForEvent('download'), press(page, button)]);
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

/** Gives the page a file to open. */
const open = (page: Page, content: string | Buffer, name = 'handleplan.json') =>
  page.locator('[name="open"]').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });

/** Sets the device's clock before the page loads. */
const at = (moment: string): Opening => ({ prepare: (page) => page.clock.setFixedTime(new Date(moment)) });

/** A device whose storage answers as a full or a closed one does. */
const refusing = (name: string): Opening => ({
  prepare: (page) =>
    page.addInitScript((fault) => {
      Storage.prototype.setItem = () => {
        throw new DOMException('refused', fault);
      };
    }, name),
});

test('whatever is done with the words, no request carries them, in its address, its headers or its body', async () => {
  const sent: string[] = [];
  const page = await site.open(path, {
    prepare: async (one) => {
      one.on('request', (request) => sent.push([request.url(), request.postData() ?? '', JSON.stringify(request.headers())].join(' ')));
      one.on('websocket', (socket) => sent.push(`websocket ${socket.url()}`));
    },
  });
  await write(page);
  await press(page, 'Gem på denne enhed');
  for (const button of ['Hent til Word', 'Hent som Markdown', 'Hent opfølgninger til kalenderen', 'Hent som fil'])
    await download(page, button);
  const { bytes } = await download(page, 'Hent som fil');
  await open(page, bytes);
  await page.getByRole('button', { name: 'Ja, åbn filen' }).click();
  await expect.poll(() => page.locator('.plan-opened').textContent()).toContain('er åbnet');
  await site.go(page, path);
  await site.go(page, '/debat/');
  expect(sent.length).toBeGreaterThan(3);
  expect(sent.filter((one) => one.includes(secret))).toEqual([]);
  expect(sent.filter((one) => !one.startsWith(site.address) && !one.startsWith('blob:'))).toEqual([]);
});

test('nothing lies on the device before the reader says yes', async () => {
  const page = await site.open(path);
  await write(page);
  await press(page, 'Tilføj en aftale');
  await field(page, 'what', 1).fill('Mere');
  expect(await stored(page)).toBe('{}');
  expect(await state(page)).toBe('Intet er gemt. Lukker du siden, er ordene væk.');
});

test('after the yes the plan is kept at every change, with the day on which it is deleted, and is there again', async () => {
  const page = await site.open(path, at('2026-11-22T12:00:00+01:00'));
  await write(page);
  await press(page, 'Gem på denne enhed');
  expect(await state(page)).toBe('Gemt på denne enhed. Slettes af sig selv 22. november 2027.');
  await field(page, 'what').fill(`Siger ${secret} med det samme`);
  await site.go(page, path);
  expect(await field(page, 'what').inputValue()).toBe(`Siger ${secret} med det samme`);
  expect(await state(page)).toBe('Hentet fra denne enhed. Slettes af sig selv 22. november 2027.');
  await field(page, 'expires').fill('2027-01-31');
  expect(await state(page)).toBe('Gemt på denne enhed. Slettes af sig selv 31. januar 2027.');
  expect(await stored(page)).toContain('2027-01-31');
});

test('a day that is past or far away is refused, and what is kept keeps its day', async () => {
  const page = await site.open(path, at('2026-11-22T12:00:00+01:00'));
  await write(page);
  await press(page, 'Gem på denne enhed');
  for (const day of ['2026-11-22', '2031-01-01', '']) {
    await field(page, 'expires').fill(day);
    expect(await state(page)).toContain('Vælg en dato fra 23. november 2026 til 22. november 2028.');
    expect(await stored(page)).toContain('2027-11-22');
  }
});

test('when its day has come, the plan is deleted on whatever page the site is opened', async () => {
  const page = await site.open(path, at('2026-11-22T12:00:00+01:00'));
  await write(page);
  await press(page, 'Gem på denne enhed');
  await page.clock.setFixedTime(new Date('2027-11-21T23:30:00+01:00'));
  await site.go(page, '/om/');
  expect(await stored(page)).toContain(secret);
  await page.clock.setFixedTime(new Date('2027-11-22T08:00:00+01:00'));
  await site.go(page, '/om/');
  expect(await stored(page)).toBe('{}');
});

test('when its day has come, the page of the plan says that it is gone', async () => {
  const page = await site.open(path, at('2026-11-22T12:00:00+01:00'));
  await write(page);
  await press(page, 'Gem på denne enhed');
  await page.clock.setFixedTime(new Date('2027-12-01T08:00:00+01:00'));
  await site.go(page, path);
  expect(await state(page)).toBe('Den gemte plan er slettet, fordi dens dato er nået. Intet er gemt.');
  expect(await field(page, 'what').inputValue()).toBe('');
  expect(await stored(page)).toBe('{}');
});

test('a page that stays open past the day deletes the plan, and says it', async () => {
  const page = await site.open(path, at('2026-11-22T12:00:00+01:00'));
  await write(page);
  await press(page, 'Gem på denne enhed');
  await page.clock.setFixedTime(new Date('2027-12-01T08:00:00+01:00'));
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  expect(await stored(page)).toBe('{}');
  expect(await state(page)).toContain('planen er slettet fra enheden');
});

test('on a shared computer nothing is written, what lay there is deleted, and the way back leads to empty fields', async () => {
  const page = await site.open(path);
  await write(page);
  await press(page, 'Gem på denne enhed');
  await press(page, 'Delt computer: gem intet');
  expect(await stored(page)).toBe('{}');
  await field(page, 'said').fill(`Mere om ${secret}`);
  expect(await stored(page)).toBe('{}');
  expect(await state(page)).toContain('Delt computer: Intet bliver gemt');
  page.on('dialog', (dialog) => dialog.accept());
  await page.goto(`${site.address}/om/`);
  await page.goBack();
  await expect.poll(() => field(page, 'said').inputValue()).toBe('');
  expect(await page.evaluate(() => document.body.textContent)).not.toContain(secret);
  expect(await stored(page)).toBe('{}');
});

test('everything is deleted only after a yes, and then the fields and the device are empty', async () => {
  const page = await site.open(path);
  await write(page);
  await press(page, 'Gem på denne enhed');
  await press(page, 'Slet alt');
  await press(page, 'Nej, behold det');
  expect(await stored(page)).toContain(secret);
  await press(page, 'Slet alt');
  await press(page, 'Ja, slet alt');
  await expect.poll(() => stored(page)).toBe('{}');
  expect(await state(page)).toBe('Alt er slettet. Der ligger intet på enheden.');
  expect(await field(page, 'what').inputValue()).toBe('');
  expect(await page.locator('.plan-paper').textContent()).not.toContain(secret);
});

test('a question that is asked right after another was closed gets an answer of its own', async () => {
  const page = await site.open(path);
  await write(page);
  await press(page, 'Gem på denne enhed');
  await page.evaluate(() => {
    const erase = document.querySelector<HTMLButtonElement>('[data-do="erase"]');
    erase?.click();
    document.querySelector<HTMLDialogElement>('.plan-ask')?.close();
    erase?.click();
  });
  await press(page, 'Ja, slet alt');
  await expect.poll(() => stored(page)).toBe('{}');
});

test.for(['QuotaExceededError', 'SecurityError'])(
  'a device that answers %s is told of at once, and the words stay on the page',
  async (fault) => {
    const page = await site.open(path, refusing(fault));
    await write(page);
    await press(page, 'Gem på denne enhed');
    expect(await state(page)).toContain('Browseren kan ikke gemme planen');
    expect(await field(page, 'what').inputValue()).toContain(secret);
    expect(await leaves(page)).toBe('asks');
  },
);

test('a device that becomes full while one writes is told of at the very letter', async () => {
  const page = await site.open(path);
  await write(page);
  await press(page, 'Gem på denne enhed');
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await field(page, 'said').press('x');
  expect(await state(page)).toContain('Browseren kan ikke gemme planen');
});

test('a browser that says yes and keeps nothing is found out', async () => {
  const page = await site.open(path, { prepare: (one) => one.addInitScript(() => Object.assign(Storage.prototype, { setItem() {} })) });
  await write(page);
  await press(page, 'Gem på denne enhed');
  expect(await state(page)).toContain('Browseren kan ikke gemme planen');
});

/** Whether the browser asks before it leaves the page. */
async function leaves(page: Page): Promise<'asks' | 'goes'> {
  let answer: 'asks' | 'goes' = 'goes';
  page.once('dialog', (dialog) => {
    answer = 'asks';
    void dialog.accept();
  });
  await page.goto(`${site.address}/om/`);
  return answer;
}

test('a reader who leaves is asked only while there are words that lie nowhere', async () => {
  const empty = await site.open(path);
  await press(empty, 'Tilføj en aftale');
  expect(await leaves(empty)).toBe('goes');
  const unsaved = await site.open(path);
  await write(unsaved);
  expect(await leaves(unsaved)).toBe('asks');
  const kept = await site.open(path);
  await write(kept);
  await press(kept, 'Gem på denne enhed');
  expect(await leaves(kept)).toBe('goes');
  const taken = await site.open(path);
  await write(taken);
  await download(taken, 'Hent som fil');
  expect(await leaves(taken)).toBe('goes');
});

test('another tab that deletes the plan is not overruled without a word', async () => {
  const page = await site.open(path);
  await write(page);
  await press(page, 'Gem på denne enhed');
  const other = await page.context().newPage();
  await other.goto(`${site.address}/om/`);
  await other.evaluate(() => localStorage.clear());
  await expect.poll(() => state(page)).toContain('i en anden fane');
  await field(page, 'said').press('x');
  expect(await stored(page)).toBe('{}');
});

test('what lies damaged on the device is told of and left alone', async () => {
  const page = await site.open('/om/');
  await page.evaluate(() => localStorage.setItem('action-plan', '2099-01-01\n{"format":"faelles-vaerdier-handleplan","vers'));
  await site.go(page, path);
  expect(await state(page)).toContain('kan ikke læses');
  expect(await stored(page)).toContain('faelles-vaerdier-handleplan');
});

test('a note that gives somebody away is warned of beside its field, and stops nothing', async () => {
  const page = await site.open(path);
  await field(page, 'what').fill('Vi ringer til Bahareh Moradi på 20 30 40 50');
  await field(page, 'who').fill('010170-1234');
  const warnings = page.locator('.plan-warning');
  await expect
    .poll(() => warnings.allTextContents())
    .toEqual([
      'Det ligner et telefonnummer (»20 30 40 50«) og et fuldt navn (»Bahareh Moradi«). Skriv hellere en rolle, eller lad det ude.',
      'Det ligner et CPR-nummer (»010170-1234«). Skriv hellere en rolle, eller lad det ude.',
    ]);
  expect(await page.getByLabel('Hvem').first().getAttribute('aria-describedby')).toBe(await warnings.nth(1).getAttribute('id'));
  await expect.poll(() => page.locator('.plan-heard').textContent()).toContain('CPR-nummer');
  await press(page, 'Gem på denne enhed');
  expect(await stored(page)).toContain('010170-1234');
  await field(page, 'who').fill('Aftenvagten i Odsherred Kommune');
  await expect.poll(() => warnings.count()).toBe(1);
});

test('agreements are added, moved and removed, and the focus and the ear follow', async () => {
  const page = await site.open(path);
  await field(page, 'what').fill('Første');
  await press(page, 'Tilføj en aftale');
  expect(await page.evaluate(() => (document.activeElement as HTMLTextAreaElement).name)).toBe('what');
  await page.keyboard.type('Anden');
  await press(page, 'Flyt op: aftale 2');
  expect(await page.locator('[name="what"]').evaluateAll((all) => all.map((one) => (one as HTMLTextAreaElement).value))).toEqual([
    'Anden',
    'Første',
  ]);
  expect(await page.locator('.plan-heard').textContent()).toBe('Aftalen er nu nummer 1.');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Flyt ned: aftale 1');
  await press(page, 'Fjern: aftale 1');
  await press(page, 'Nej, behold det');
  expect(await page.locator('.plan-row').count()).toBe(2);
  await press(page, 'Fjern: aftale 1');
  await press(page, 'Ja, fjern aftalen');
  await expect.poll(() => page.locator('.plan-row').count()).toBe(1);
  expect(await field(page, 'what').inputValue()).toBe('Første');
  expect(await page.getByRole('button', { name: 'Flyt op: aftale 1' }).isDisabled()).toBe(true);
});

test('the file is opened a year later, agreed is compared with done, and the file is the same to the byte until something is answered', async () => {
  const page = await site.open(path, at('2026-11-22T12:00:00+01:00'));
  await write(page);
  await field(page, 'when').fill('2027-03-15');
  const first = await download(page, 'Hent som fil');
  expect(first.name).toBe('handleplan-2026-11-22.json');

  const later = await site.open(path, at('2027-11-22T12:00:00+01:00'));
  await open(later, first.bytes);
  await expect.poll(() => later.locator('.plan-tally').textContent()).toBe('0 holdt, 0 delvist, 0 ikke holdt, 1 uden svar.');
  expect((await download(later, 'Hent som fil')).bytes.equals(first.bytes)).toBe(true);
  await later.getByRole('radio', { name: 'Delvist' }).check();
  await later.getByLabel('Hvad skete der').fill('De fleste dage');
  expect(await later.locator('.plan-tally').textContent()).toBe('0 holdt, 1 delvist, 0 ikke holdt, 0 uden svar.');
  const second = await download(later, 'Hent som fil');
  const third = await site.open(path);
  await open(third, second.bytes);
  await expect.poll(() => third.getByRole('radio', { name: 'Delvist' }).isChecked()).toBe(true);
  expect(await third.getByLabel('Hvad skete der').inputValue()).toBe('De fleste dage');
});

test.for([
  ['a picture', '\u0089PNG', 'ikke en handleplan'],
  ['a plan that was cut off', '{"format": "faelles-vaerdier-handleplan", "vers', 'beskadiget'],
  ['a plan from a newer edition', '{"format": "faelles-vaerdier-handleplan", "version": 2}', 'nyere udgave'],
  ['something huge', ' '.repeat(8_100_000), 'for stor'],
] as const)('opening %s says what is wrong and changes nothing', async ([, content, words]) => {
  const page = await site.open(path);
  await write(page);
  await open(page, content);
  await expect.poll(() => page.locator('.plan-opened').textContent()).toContain(words);
  expect(await page.locator('.plan-opened').textContent()).toContain('Intet er ændret.');
  expect(await field(page, 'what').inputValue()).toBe(`Siger ${secret} hver gang`);
  expect(await page.getByRole('dialog').count()).toBe(0);
});

test('the Word file opens: it is a package with the words, the headings and the tables in it', async () => {
  const page = await site.open(path);
  await write(page, '<b>&"æøå');
  const { name, bytes } = await download(page, 'Hent til Word');
  expect(name).toMatch(/^handleplan-\d{4}-\d\d-\d\d\.docx$/);
  const folder = mkdtempSync(join(tmpdir(), 'plan-'));
  try {
    writeFileSync(join(folder, 'plan.docx'), bytes);
    expect(spawnSync('unzip', ['-tq', join(folder, 'plan.docx')]).status).toBe(0);
    const { stdout } = spawnSync('unzip', ['-p', join(folder, 'plan.docx'), 'word/document.xml'], { encoding: 'utf8' });
    expect(stdout).toContain('Siger &lt;b&gt;&amp;&quot;æøå hver gang');
    expect(stdout.match(/<w:pStyle w:val="Heading\d"\/>/g)?.length).toBeGreaterThanOrEqual(4);
    expect(stdout.match(/<w:tbl>/g)?.length).toBe(3);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('the calendar file is read by another calendar, and holds the agreements only when asked for', async () => {
  const page = await site.open(path, at('2026-11-30T12:00:00+01:00'));
  await write(page);
  const { name, bytes } = await download(page, 'Hent opfølgninger til kalenderen');
  expect(name).toBe('handleplan-2026-11-30.ics');
  expect(bytes.toString()).not.toContain(secret);
  const events = new ICAL.Component(ICAL.parse(bytes.toString())).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
  expect(events.map(({ startDate }) => startDate.toString())).toEqual([
    '2027-02-28T09:00:00',
    '2027-05-30T09:00:00',
    '2027-11-30T09:00:00',
  ]);
  await page.getByLabel('Skriv også aftalerne i kalenderen').check();
  expect((await download(page, 'Hent opfølgninger til kalenderen')).bytes.toString().replaceAll('\r\n ', '')).toContain(
    `Siger ${secret} hver gang`,
  );
  await field(page, 'date').fill('');
  await press(page, 'Hent opfølgninger til kalenderen');
  await expect.poll(() => page.locator('.plan-taken').textContent()).toBe('Skriv først datoen for mødet.');
});

test('the Markdown file has the words', async () => {
  const page = await site.open(path);
  await write(page);
  const { bytes } = await download(page, 'Hent som Markdown');
  expect(bytes.toString()).toContain(`- **Det gør vi:** Siger ${secret} hver gang`);
});

test('when the net goes after the first touch, the plan can still be kept and taken as a file', async () => {
  const page = await site.open(path);
  await field(page, 'what').focus();
  await page.waitForLoadState('networkidle');
  await page.context().setOffline(true);
  await write(page);
  await press(page, 'Gem på denne enhed');
  expect(await stored(page)).toContain(secret);
  expect((await download(page, 'Hent som fil')).bytes.toString()).toContain(secret);
  await press(page, 'Hent til Word');
  await expect.poll(() => page.locator('.plan-taken').textContent()).toContain('Filen kunne ikke laves');
});

/** The words that the browser would print. */
async function printed(page: Page): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'plan-'));
  try {
    writeFileSync(join(folder, 'plan.pdf'), await page.pdf({ preferCSSPageSize: true }));
    return spawnSync('pdftotext', ['-layout', join(folder, 'plan.pdf'), '-'], { encoding: 'utf8' }).stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('what is written is printed as a sheet, and an empty form leaves the sheet to fill in by hand', async () => {
  const page = await site.open(path);
  expect(await printed(page)).toContain('Arket til at skrive i hånden');
  await write(page);
  const sheet = await printed(page);
  expect(sheet).toContain(`Siger ${secret} hver gang`);
  expect(sheet).toContain('Vi ser efter');
  expect(sheet).not.toMatch(/Arket til at skrive|Gem på denne enhed|De seks felter/);
});

test('without scripts the sheet is there to print, and no field that leads nowhere', async () => {
  const page = await site.open(path, { javaScriptEnabled: false });
  expect(await page.getByRole('heading', { name: 'Arket til at skrive i hånden' }).isVisible()).toBe(true);
  expect(await page.locator('action-plan :is(input, textarea, button):visible').count()).toBe(0);
  expect(await printed(page)).toContain('Hvordan kan');
});

test('A15: a plan is written, kept and deleted with the keyboard alone', async () => {
  const page = await site.open(path);
  await field(page, 'workplace').focus();
  await page.keyboard.type('Natholdet');
  const tabTo = async (words: string) => {
    for (let step = 0; step < 40; step += 1) {
      await page.keyboard.press('Tab');
      if ((await page.evaluate(() => document.activeElement?.textContent?.trim())) === words) return;
    }
    throw new Error(`No way by Tab to »${words}«.`);
  };
  await tabTo('Gem på denne enhed');
  await page.keyboard.press('Enter');
  expect(await stored(page)).toContain('Natholdet');
  await tabTo('Slet alt');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  expect(await stored(page)).toContain('Natholdet');
  await page.keyboard.press('Enter');
  await tabTo('Ja, slet alt');
  await page.keyboard.press('Enter');
  await expect.poll(() => stored(page)).toBe('{}');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Slet alt');
});

test('A2: the plan is without barriers in light and dark, with warnings, answers and a question out, down to 320 pixels', async () => {
  const page = await site.open(path, { viewport: { width: 320, height: 640 } });
  await write(page);
  await field(page, 'who').fill('010170-1234');
  await press(page, 'Tilføj en aftale');
  await press(page, 'Se efter: hvordan gik det?');
  await page.locator('.plan-more > summary').first().click();
  await expect.poll(() => page.locator('.plan-warning').count()).toBe(1);
  const faults: string[] = [];
  const look = async (what: string) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
      faults.push(
        ...violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${what}, ${colorScheme}: ${id} ${target.join(' ')}`)),
      );
    }
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (wide > 0) faults.push(`${what}: scrolls sideways by ${wide}`);
  };
  await look('a plan');
  await press(page, 'Slet alt');
  await look('a question');
  expect(faults).toEqual([]);
});
