import { join } from 'node:path';
import { type Breach, replaceIn } from './breach.ts';

const structure = 'tests/site/structure.test.ts';

/** Breaches of what texts, films and pages must be in themselves. */
export const breaches: readonly Breach[] = [
  {
    bar: 'A30',
    breach: 'a page loses its main heading',
    test: structure,
    plant: (project) => replaceIn(join(project, 'dist/om/index.html'), (html) => html.replace(/<h1([\s\S]*?)<\/h1>/, '<h2$1</h2>')),
  },
];
