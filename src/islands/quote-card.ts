import { siteName } from '../language/words.ts';
import { type CardFormat, cardChoices, cardFormats, cardWords, setCard } from '../model/quote-card.ts';
import { makeButton } from './make-button.ts';
import { drawCard, textMeasure } from './quote-card-picture.ts';
import { copy, pageTitle } from './share-menu.ts';

/**
 * Opens the dialog in which a card is made of the words, drawn on the device and sent nowhere.
 *
 * @param opener Where the focus goes when it is closed.
 */
export async function openCard(words: string, opener: HTMLElement) {
  const measure = await textMeasure();
  const title = pageTitle();
  const choices = cardChoices(words, measure);
  const dialog = document.createElement('dialog');
  dialog.className = 'quote-card';
  dialog.setAttribute('aria-label', 'Citatkort');
  const canvas = document.createElement('canvas');
  canvas.setAttribute('role', 'img');
  const told = document.createElement('p');
  told.setAttribute('role', 'status');
  const say = (text: string) => {
    told.textContent = text;
  };
  let format: CardFormat = 'square';
  let chosen = choices[0] ?? '';
  const text = () => cardWords(chosen, title, siteName);
  const draw = () => {
    const fits = setCard(chosen, format, measure);
    if (fits) drawCard(canvas, fits, format, title);
    canvas.hidden = !fits;
    canvas.setAttribute('aria-label', text());
    say(fits ? '' : 'Ordene er for mange til denne form. Vælg den anden form eller en enkelt sætning.');
  };

  const forms = fieldsOf('Form', ['Kvadrat', 'Bredt'], (at) => {
    format = (Object.keys(cardFormats) as CardFormat[])[at] ?? 'square';
    draw();
  });
  forms.className = 'quote-form';
  const isWhole = choices[0] === words;
  const parts = fieldsOf('Ordene', isWhole ? ['Alle ordene', ...choices.slice(1)] : choices, (at) => {
    chosen = choices[at] ?? '';
    draw();
  });
  if (!isWhole) parts.querySelector('legend')?.replaceChildren('Alle ordene er for mange til et kort. Vælg en sætning');
  const file = async () => {
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
    if (!blob) throw new Error('The picture could not be made.');
    return new File([blob], 'citatkort.png', { type: 'image/png' });
  };
  const share = makeButton('Del billedet', async () => {
    try {
      await navigator.share({ files: [await file()], text: text() });
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'AbortError')) say('Billedet kunne ikke deles her. Hent det i stedet.');
    }
  });
  share.hidden = !navigator.canShare?.({ files: [new File([], 'citatkort.png', { type: 'image/png' })] });
  const save = makeButton('Hent billedet', async () => {
    const address = URL.createObjectURL(await file());
    const link = Object.assign(document.createElement('a'), { href: address, download: 'citatkort.png' });
    link.click();
    // The browser has begun to read it by then, and the picture does not stay in memory.
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
    say('Billedet citatkort.png er hentet. Sæt også billedteksten ind, hvor du deler det.');
  });
  const caption = makeButton('Kopiér billedteksten', () => copy(caption, text(), 'Billedteksten er kopieret', say));
  const close = makeButton('Luk', () => dialog.close());
  const row = document.createElement('div');
  row.className = 'share-menu';
  row.append(share, save, caption, close);
  const none = choices.length === 0;
  if (none) say('Sætningerne er for lange til et kort. Kopiér en henvisning i stedet.');
  dialog.append(...(none ? [told, close] : [canvas, told, row, forms, ...(choices.length > 1 || !isWhole ? [parts] : [])]));
  dialog.onclose = () => {
    dialog.remove();
    opener.focus();
  };
  document.body.append(dialog);
  if (!none) draw();
  dialog.showModal();
}

/** Radio buttons with a name over them; the first is chosen. */
function fieldsOf(legend: string, labels: readonly string[], choose: (at: number) => void): HTMLFieldSetElement {
  const fields = document.createElement('fieldset');
  fields.append(Object.assign(document.createElement('legend'), { textContent: legend }));
  for (const [at, words] of labels.entries()) {
    const input = Object.assign(document.createElement('input'), { type: 'radio', name: legend, checked: at === 0 });
    input.onchange = () => choose(at);
    const label = document.createElement('label');
    label.append(input, words);
    fields.append(label);
  }
  return fields;
}
