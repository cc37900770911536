/**
 * The small scripts of the frame as one file: on a phone each request costs a round trip, and together
 * they weigh less than one. A page without an element that they look for is left as it is.
 */
import './reading-comfort.ts';
import './forget-expired.ts';
import './theme-choice.ts';
import './search-form.ts';
import './page-tools.ts';
import './reading-type.ts';
import './saved-copy.ts';
