import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';

/** Voices for Chromium, and how they are let go of. */
export interface Voices {
  /** What Chromium is started with to find them. */
  env: Record<string, string>;
  flags: readonly string[];
  end: () => void;
}

/** Where Debian and others lay what espeak-ng knows of the languages. */
const espeakData = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/share', '/usr/lib', '/usr/lib64']
  .map((folder) => join(folder, 'espeak-ng-data'))
  .find((folder) => existsSync(folder));

/**
 * Real voices: espeak-ng, Danish and English, through speech-dispatcher and a sound card that nobody hears. All runs
 * in a folder of its own, so that it neither finds nor disturbs what the machine has. macOS and Windows have voices
 * of their own that Chromium finds by itself.
 */
export async function startVoices(): Promise<Voices> {
  if (process.platform !== 'linux') return { env: {}, flags: [], end: () => undefined };
  if (!espeakData) throw new Error('There is no espeak-ng. Run "npm run setup".');
  const home = mkdtempSync(join(tmpdir(), 'voices-'));
  const sound = join(home, 'sound.sock');
  const speech = join(home, 'speech.sock');
  layOut(home, espeakData, sound);
  const env = {
    PATH: process.env['PATH'] ?? '',
    HOME: home,
    XDG_RUNTIME_DIR: home,
    ESPEAK_DATA_PATH: home,
    PULSE_SERVER: `unix:${sound}`,
    SPEECHD_ADDRESS: `unix_socket:${speech}`,
  };
  const running: ChildProcess[] = [];
  const start = async (socket: string, command: string, ...args: string[]) => {
    running.push(spawn(command, args, { env, stdio: 'ignore' }));
    await vi.waitFor(
      () => {
        if (!existsSync(socket)) throw new Error(`${command} does not start. Run "npm run setup".`);
      },
      { timeout: 20_000, interval: 50 },
    );
  };
  await start(sound, 'pulseaudio', '-n', '-F', join(home, 'sound.pa'), '--daemonize=no', '--exit-idle-time=-1', '--use-pid-file=no');
  await start(speech, 'speech-dispatcher', '-s', '-t', '0', '-C', home, '-c', 'unix_socket', '-S', speech, '-P', join(home, 'pid'));
  return {
    env: { SPEECHD_ADDRESS: env.SPEECHD_ADDRESS },
    flags: ['--enable-speech-dispatcher'],
    end() {
      for (const one of running.reverse()) one.kill();
      rmSync(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Writes the settings of both, and the languages without their hundred variants of each voice. */
function layOut(home: string, data: string, sound: string) {
  writeFileSync(
    join(home, 'sound.pa'),
    `load-module module-null-sink\nload-module module-native-protocol-unix auth-anonymous=1 socket=${sound}\n`,
  );
  writeFileSync(
    join(home, 'speechd.conf'),
    `LogDir "${home}"\nAudioOutputMethod "pulse"\nAddModule "espeak-ng" "sd_espeak-ng" "espeak-ng.conf"\nDefaultModule espeak-ng\n`,
  );
  mkdirSync(join(home, 'modules'));
  writeFileSync(join(home, 'modules/espeak-ng.conf'), '');
  const own = join(home, 'espeak-ng-data');
  mkdirSync(join(own, 'voices'), { recursive: true });
  for (const name of readdirSync(data)) if (!/^(lang|voices)$/.test(name)) symlinkSync(join(data, name), join(own, name));
  for (const language of ['gmq/da', 'gmw/en']) {
    const to = join(own, 'lang', language);
    mkdirSync(join(to, '..'), { recursive: true });
    symlinkSync(join(data, 'lang', language), to);
  }
}
