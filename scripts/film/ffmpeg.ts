/** Finds ffmpeg and runs it: without a shell, without waiting for keys, with a time limit, and so that it can be stopped. */
import { spawn } from 'node:child_process';

/** The programs that look into films and make them. */
export interface Tools {
  ffmpeg: string;
  ffprobe: string;
}

/** What a program said. */
export interface Ran {
  /** Exit code; null when something ended the program. */
  code: number | null;
  stdout: string;
  /** The last of what it wrote about faults. */
  stderr: string;
}

/** How a program is run. */
export interface RunOptions {
  /** The longest it may take, in seconds. */
  limit: number;
  signal?: AbortSignal | undefined;
  /** Hears how many seconds of film are done. */
  onSeconds?: ((seconds: number) => void) | undefined;
}

const encoders = ['libx264', 'libsvtav1', 'aac', 'libopus', 'libwebp'] as const;
const remedy =
  'Install a whole ffmpeg: "sudo apt-get install ffmpeg" on Debian and Ubuntu, "brew install ffmpeg" on macOS, "choco install ffmpeg-full" on Windows.';

/** Only what cameras and editing programs write; lists of other files and subtitles are not films. */
const filmFormats = 'mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,mpegts,mpeg,avi,asf,flv,mxf';

/** Reads one file of the disk as a film, whatever its name is, and nothing that it may point at elsewhere. */
export const inputOf = (path: string) => ['-protocol_whitelist', 'file', '-format_whitelist', filmFormats, '-i', `file:${path}`];

/** What every call of ffmpeg begins with. Each line about a fault then begins with how grave it is. */
export const quietly = (level: 'error' | 'info') => ['-hide_banner', '-nostdin', '-nostats', '-y', '-v', `level+${level}`];

/**
 * The programs, once they are known to be there and to make what the site needs.
 *
 * @param names Where they are, when they are not found by their own names.
 * @throws When one is missing or cannot write a format, with the remedy for each system.
 */
export async function needTools(names: Tools = { ffmpeg: 'ffmpeg', ffprobe: 'ffprobe' }): Promise<Tools> {
  for (const name of [names.ffprobe, names.ffmpeg]) {
    const answer = await run(name, ['-version'], { limit: 20 }).catch(() => undefined);
    if (answer?.code !== 0) throw new Error(`${name} was not found. ${remedy}`);
  }
  const { stdout } = await run(names.ffmpeg, ['-hide_banner', '-encoders'], { limit: 20 });
  const known = new Set(stdout.split('\n').map((line) => line.trim().split(/\s+/)[1]));
  const missing = encoders.filter((name) => !known.has(name));
  if (missing.length > 0) throw new Error(`This ffmpeg cannot write ${missing.join(', ')}. ${remedy}`);
  return names;
}

/**
 * Runs a program to its end.
 *
 * @throws When it cannot be started, takes too long, or was stopped by the signal.
 */
export function run(program: string, args: readonly string[], { limit, signal, onSeconds }: RunOptions): Promise<Ran> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const child = spawn(program, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, SVT_LOG: '1', AV_LOG_FORCE_NOCOLOR: '1' },
    });
    let stdout = '';
    let stderr = '';
    let isLate = false;
    const stop = () => child.kill('SIGKILL');
    const clock = setTimeout(() => {
      isLate = true;
      stop();
    }, limit * 1000);
    signal?.addEventListener('abort', stop, { once: true });
    child.stdout.setEncoding('utf8').on('data', (words: string) => {
      stdout = (stdout + words).slice(-4_000_000);
      const micro = /.*\bout_time_us=(\d+)/s.exec(words)?.[1];
      if (micro !== undefined) onSeconds?.(Number(micro) / 1_000_000);
    });
    child.stderr.setEncoding('utf8').on('data', (words: string) => {
      stderr = (stderr + words).slice(-200_000);
    });
    const over = () => {
      clearTimeout(clock);
      signal?.removeEventListener('abort', stop);
    };
    child.on('error', (error) => {
      over();
      reject(error);
    });
    child.on('close', (code) => {
      over();
      if (signal?.aborted) reject(signal.reason);
      else if (isLate) reject(new Error(`${program} did not finish in time (${limit} s) and was stopped.`));
      else resolve({ code, stdout, stderr });
    });
  });
}

/** Why ffmpeg gave up, in words that help the person who started it. */
export function whyItFailed({ stderr }: Pick<Ran, 'stderr'>): string {
  if (/No space left on device/i.test(stderr)) return 'The disk is full. Make room, and run it again.';
  if (/File too large/i.test(stderr))
    return 'A file became larger than this system lets it. Make room or lift the limit, and run it again.';
  const line = stderr.split('\n').find((one) => /\[(fatal|error)\]/.test(one));
  return `ffmpeg gave up: ${line?.replace(/^.*\[(fatal|error)\]\s*/, '').trim() ?? 'it did not say why'}.`;
}
