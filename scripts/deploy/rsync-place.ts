import { spawnSync } from 'node:child_process';
import { writeSums } from './file-sums.ts';
import { incoming, type Place, releaseId } from './place.ts';

/** What carries commands to the other machine: `ssh`, or what `RSYNC_RSH` names, as rsync itself reads it. */
const shell = () => (process.env['RSYNC_RSH'] ?? 'ssh').split(' ');

/** A word for a POSIX shell. */
const quoted = (word: string) => `'${word.replaceAll("'", "'\\''")}'`;

/**
 * A folder on another machine, reached by rsync and ssh. It needs rsync, a POSIX shell and GNU coreutils there.
 *
 * @param target As rsync writes it: `user@host:/folder`.
 * @throws When the machine does not answer or refuses a command, with its own words.
 */
export function rsyncPlace(target: string): Place {
  const colon = target.indexOf(':');
  const host = target.slice(0, colon);
  const folder = target.slice(colon + 1);

  const run = (script: string, input = ''): string => {
    const [program = 'ssh', ...options] = shell();
    // Without a folder to go to, no command may run in the one that the shell happens to begin in.
    const done = spawnSync(program, [...options, host, `set -eu; mkdir -p ${quoted(folder)}/releases; cd ${quoted(folder)}; ${script}`], {
      input,
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    });
    if (done.status !== 0) throw new Error(`${host} refused: ${(done.stderr || String(done.error ?? '')).trim()}`);
    return done.stdout;
  };
  const current = () => {
    const to = run(
      'if [ -e current ] && [ ! -L current ]; then echo "current is no link. Move it away." >&2; exit 1; fi; readlink current || true',
    );
    return to.trim().split('/').pop() || undefined;
  };

  /** Links files of one release's site into that of another, where they are not there already. */
  const linkFiles = (from: string, to: string, files: readonly string[]) => {
    if (files.length === 0) return;
    const [here, there] = [`releases/${from}/site/"$file"`, `releases/${to}/site/"$file"`];
    run(
      `while IFS= read -r file; do mkdir -p "$(dirname ${there})"; [ -e ${there} ] || ln ${here} ${there}; done`,
      files.map((file) => `${file}\n`).join(''),
    );
  };

  return {
    name: target,
    path: folder,
    current,
    releases: () =>
      run('ls releases')
        .split('\n')
        .filter((name) => releaseId.test(name))
        .sort(),
    read: (id, file) => {
      const path = quoted(`releases/${id}/${file}`);
      const text = run(`if [ -e ${path} ]; then printf +; cat ${path}; fi`);
      return text.startsWith('+') ? text.slice(1) : undefined;
    },
    bringIn: ({ id }, from, kept) => {
      const before = current();
      run('rm -rf releases/.incoming-*');
      const same = before === undefined ? [] : [`--link-dest=../${before}`];
      // Times are left out: with them, rsync would store a file again that only its time tells apart.
      const sent = spawnSync(
        'rsync',
        ['-r', '--checksum', '--chmod=D755,F644', ...same, `${from}/`, `${target}/releases/${incoming(id)}/`],
        {
          encoding: 'utf8',
        },
      );
      if (sent.error) throw new Error('rsync is not installed on this machine. Install it, for example with apt-get install rsync.');
      if (sent.status !== 0) throw new Error(`rsync could not send the release: ${sent.stderr.trim()}`);
      if (before !== undefined) linkFiles(before, incoming(id), kept);
      run(`mv -T releases/${incoming(id)} releases/${id}`);
    },
    verify: (id, sums) => {
      run(`cd releases/${id}; sha256sum --quiet --strict -c - >&2`, writeSums(sums));
    },
    lend: linkFiles,
    switchTo: (id) => {
      run(`ln -sfn releases/${id} .current-${id}; mv -T .current-${id} current`);
    },
    remove: (id) => {
      run(`rm -rf releases/${id}`);
    },
  };
}
