/**
 * Publishes the built and tested site: `npm run deploy -- TARGET [--dry-run]`, or shows an earlier release again:
 * `npm run deploy -- TARGET --rollback [ID]`. TARGET is a folder, or `user@host:/folder` for rsync over ssh.
 * Exit code 0 when it is done, 1 when it cannot be, 2 when it is asked wrongly.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { folderPlace } from './deploy/folder-place.ts';
import { publish, rollBack } from './deploy/publish.ts';
import { rsyncPlace } from './deploy/rsync-place.ts';

const usage = `Write: npm run deploy -- TARGET [--dry-run] [--after "COMMAND"]
       npm run deploy -- TARGET --rollback [ID] [--after "COMMAND"]
TARGET is a folder, such as /srv/site, or user@host:/srv/site. COMMAND is run here after the switch,
such as "ssh user@host sudo systemctl reload nginx".`;

try {
  const { values, positionals } = parseArgs({
    options: { 'dry-run': { type: 'boolean' }, rollback: { type: 'boolean' }, after: { type: 'string' } },
    allowPositionals: true,
  });
  const [target, id, ...more] = positionals;
  if (target === undefined || more.length > 0 || (id !== undefined && !values.rollback)) throw new TypeError(usage);
  const place = /^[^/]+:/.test(target) ? rsyncPlace(target) : folderPlace(target);
  const root = fileURLToPath(new URL('..', import.meta.url));
  if (values.rollback) rollBack(place, id, console.log);
  else publish({ root, place, now: new Date(), dryRun: values['dry-run'] ?? false, say: console.log });
  if (values.after && !values['dry-run'] && spawnSync(values.after, { shell: true, stdio: 'inherit' }).status !== 0)
    throw new Error(`The release is in place, but "${values.after}" failed.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = error instanceof TypeError ? 2 : 1;
}
