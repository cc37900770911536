import { join } from 'node:path';
import { type Breach, replaceIn } from './breach.ts';

/** Breaches of what a build and a server must stand. */
export const breaches: readonly Breach[] = [
  {
    bar: 'R1',
    breach: 'a page says when it was built',
    test: 'scripts/long/check-reproducible.ts',
    plant: (project) =>
      replaceIn(join(project, 'src/pages/robots.txt.ts'), (text) =>
        text.replace('Allow: /\\n', `Allow: /\\n# \${new Date().toISOString()}\\n`),
      ),
  },
  {
    bar: 'R1',
    breach: 'the content is sorted by the language of the machine',
    test: 'scripts/long/check-reproducible.ts',
    plant: (project) => replaceIn(join(project, 'scripts/build.ts'), (text) => text.replace(", LC_ALL: 'C'", '')),
  },
  {
    bar: 'R27',
    breach: 'the rules for nginx let it send each answer slowly',
    test: 'tests/long/load.test.ts',
    plant: (project) =>
      replaceIn(join(project, 'hosting/nginx.conf'), (text) => text.replace('gzip_vary on;', 'gzip_vary on;\nlimit_rate 8k;')),
  },
  {
    bar: 'R27',
    breach: 'the rules for nginx look for folders and indexes at each answer',
    test: 'tests/long/load.test.ts',
    plant: (project) =>
      replaceIn(join(project, 'hosting/nginx.conf'), (text) =>
        text.replace('location / { rewrite ^(.*/)$ $1index.html break; }', () => 'location / { try_files $uri $uri/ =404; }'),
      ),
  },
];
