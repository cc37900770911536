import type { SavedFilm } from '../model/offline-offer.ts';

/** Lets films play from the device where they lie there: on their own page by the player's choice of size, on the stage by its files. */
export function preferKept(films: readonly SavedFilm[]): void {
  const kept = films.flatMap(({ files: [picture] }) => picture ?? []);

  const choice = document.querySelector<HTMLSelectElement>('film-player [data-film="quality"]');
  const option = [...(choice?.options ?? [])].find((one) => kept.some((file) => one.dataset['sources']?.includes(`"${file}"`)));
  if (choice && option) {
    option.selected = true;
    choice.dispatchEvent(new Event('change'));
    const status = choice.closest('film-player')?.querySelector('[role=status]');
    if (status) status.textContent = 'Filmen ligger på enheden og kan ses uden net.';
  }

  for (const screen of document.querySelectorAll<HTMLTemplateElement>('template[data-film-screen]')) {
    const film = films.find(({ id }) => id === screen.dataset['filmScreen']);
    const [first, ...others] = screen.content.querySelectorAll('source');
    const [picture] = film?.files ?? [];
    if (!first || !picture) continue;
    for (const other of others) other.remove();
    first.removeAttribute('type');
    first.src = picture;
  }
}
