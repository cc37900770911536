/**
 * Builds the project in the folder it is started in; the build whose processor time is measured.
 *
 * `astro build` ends the process while Pagefind, which it has just stopped, is still going, and what
 * nobody waited for is not counted. Here the process stays until that program is gone.
 */
import { setTimeout } from 'node:timers/promises';
import { build } from 'astro';

const LINGER = 500;

await build({ root: process.cwd(), logLevel: 'warn' });
await setTimeout(LINGER);
