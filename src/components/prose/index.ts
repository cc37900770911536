import Citat from './Citat.astro';
import Eksempel from './Eksempel.astro';
import Fremmed from './Fremmed.astro';
import Kilde from './Kilde.astro';
import Ord from './Ord.astro';
import Tabel from './Tabel.astro';

/** The components that a text may use. `src/model/prose-components.ts` says which attributes they take. */
export const prose = { Citat, Eksempel, Fremmed, Kilde, Ord, Tabel };
