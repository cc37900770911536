/** Looks into a film: what it holds, before anything is decoded. */
import { inputOf, run, type Tools } from './ffmpeg.ts';

/** The picture of a film, as it is shown: turned upright, with square pixels. */
export interface Picture {
  /** Its number among the streams of the file. */
  stream: number;
  codec: string;
  width: number;
  height: number;
  /** Pictures a second, as a fraction. */
  rate: readonly [number, number];
  /** How many pictures the file says it holds. */
  frames: number | undefined;
  /** Whether it has more light and colour than the site's films can show. */
  isHdr: boolean;
}

/** The sound of a film. */
export interface Sound {
  stream: number;
  codec: string;
  channels: number;
  /** Its own length in seconds, where the file says so. */
  seconds: number | undefined;
}

/** What a film holds. */
export interface Probe {
  /** The length that the file itself tells, in seconds. */
  seconds: number | undefined;
  picture: Picture | undefined;
  sound: Sound | undefined;
}

interface Stream {
  index: number;
  codec_type?: string;
  codec_name?: string;
  width?: number;
  height?: number;
  sample_aspect_ratio?: string;
  avg_frame_rate?: string;
  nb_frames?: string;
  duration?: string;
  channels?: number;
  color_transfer?: string;
  disposition?: { attached_pic?: number };
  side_data_list?: { rotation?: number }[];
}

/** Looks into a file. Undefined when it is no film that ffmpeg can read. */
export async function probe(tools: Tools, path: string, signal?: AbortSignal): Promise<Probe | undefined> {
  const asked = ['-v', 'error', '-of', 'json', '-show_format', '-show_streams'];
  const { code, stdout } = await run(tools.ffprobe, [...asked, ...inputOf(path)], { limit: 120, signal });
  if (code !== 0) return undefined;
  const { format, streams = [] } = JSON.parse(stdout) as { format?: { duration?: string }; streams?: Stream[] };
  // A cover is a picture of the film, not the film.
  const picture = streams.find((one) => one.codec_type === 'video' && one.disposition?.attached_pic !== 1 && one.width && one.height);
  const sound = streams.find((one) => one.codec_type === 'audio' && one.codec_name !== undefined);
  const own = [picture, sound].flatMap((one) => seconds(one?.duration) ?? []);
  return {
    seconds: own.length > 0 ? Math.max(...own) : seconds(format?.duration),
    picture: picture && pictureOf(picture),
    sound: sound && {
      stream: sound.index,
      codec: sound.codec_name ?? '',
      channels: sound.channels ?? 1,
      seconds: seconds(sound.duration),
    },
  };
}

function pictureOf(stream: Stream): Picture {
  const [across = 1, down = 1] = (stream.sample_aspect_ratio ?? '').split(':').map(Number).filter(Boolean);
  const width = Math.round(((stream.width ?? 0) * across) / down);
  const height = stream.height ?? 0;
  const turn = stream.side_data_list?.find(({ rotation }) => rotation !== undefined)?.rotation ?? 0;
  const isTurned = Math.abs(turn) % 180 === 90;
  const [pictures = 0, per = 1] = (stream.avg_frame_rate ?? '').split('/').map(Number);
  return {
    stream: stream.index,
    codec: stream.codec_name ?? 'unknown',
    width: isTurned ? height : width,
    height: isTurned ? width : height,
    rate: pictures > 0 && per > 0 ? [pictures, per] : [25, 1],
    frames: stream.nb_frames === undefined ? undefined : Number(stream.nb_frames),
    isHdr: stream.color_transfer === 'smpte2084' || stream.color_transfer === 'arib-std-b67',
  };
}

function seconds(written: string | undefined): number | undefined {
  const number = Number(written);
  return written !== undefined && Number.isFinite(number) && number > 0 ? number : undefined;
}
