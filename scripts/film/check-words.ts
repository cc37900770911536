/** Whether the words of a film are right: its captions, its facts, and the consent that carries it. */
import { consentFaults } from '../../src/model/check-films.ts';
import type { Fault } from '../../src/model/content-fault.ts';
import { type CueKind, checkCues, cueKinds } from '../../src/model/cues.ts';
import type { Consent, Manifest } from '../../src/schemas/film.ts';
import type { Folder } from './read-folder.ts';
import { nearestFilm, type Site } from './read-site.ts';

/** The longest that speech goes on without a caption, in seconds. */
const longestGap = 30;

/** What was found. */
export interface CheckedWords {
  faults: Fault[];
  warnings: Fault[];
}

/**
 * Everything that is wrong with the words.
 *
 * @param seconds The length of the film; without it, nothing is said about ends.
 * @param today Such as `2026-11-22`.
 */
export function checkWords(folder: Folder, site: Site | undefined, seconds: number | undefined, today: string): CheckedWords {
  const faults: Fault[] = [];
  const warnings: Fault[] = [];
  const { manifest, cues, place, shown } = folder;
  for (const kind of cueKinds) checkCueFile(kind);
  if (manifest) {
    if (manifest.audioDescription.status === 'text' && !manifest.descriptions)
      inFacts(['audioDescription'], 'no file of descriptions is named.', 'Write "descriptions: { file: … }", or say why none is needed.');
    if (seconds !== undefined && manifest.poster.at > seconds)
      inFacts(
        ['poster', 'at'],
        `the still is at ${manifest.poster.at} s, but the film lasts ${seconds.toFixed(1)} s.`,
        'Name a second of the film.',
      );
    if (site) {
      checkKnown(manifest, site);
      checkConsent(manifest, site);
    }
  }
  return { faults, warnings };

  function inFacts(field: readonly string[], problem: string, remedy: string) {
    faults.push({ file: shown, ...place(field), problem, remedy });
  }

  function checkCueFile(kind: CueKind) {
    const file = cues[kind];
    if (!file) return;
    const read = checkCues(file.content, kind, seconds);
    for (const { line, problem, remedy } of read.faults) faults.push({ file: file.shown, line, column: 1, problem, remedy });
    if (kind !== 'captions' || manifest?.sound.status !== 'speech' || seconds === undefined) return;
    let heard = 0;
    for (const { start, end, at } of [...read.cues, { start: seconds, end: seconds, at: read.cues.at(-1)?.at ?? 1 }]) {
      if (start - heard > longestGap)
        warnings.push({
          file: file.shown,
          line: at,
          column: 1,
          problem: `there is no caption from ${Math.floor(heard)} s to ${Math.floor(start)} s.`,
          remedy: 'Listen whether something is said there; what is heard and matters is captioned too.',
        });
      heard = Math.max(heard, end);
    }
  }

  function checkKnown({ kind, id }: Manifest, { film, filmIds }: Site) {
    if (film.text === undefined && kind === 'testimony')
      inFacts(
        ['id'],
        `the site has no film "${id}".`,
        `A testimony must be one of the films in content/films/. ${nearestFilm(id, filmIds)}`,
      );
    if (film.fields && film.fields.kind !== kind)
      inFacts(['kind'], `the film is a ${kind} here, but a ${film.fields.kind} in ${film.path}.`, 'Let both say the same.');
  }

  function checkConsent({ kind, id, uses, consent: own }: Manifest, site: Site) {
    const consent: Consent | undefined = own ?? site.consent.fields;
    if (!consent) {
      if (site.consent.text === undefined)
        inFacts(['id'], 'there is no consent to publish the film.', `Write "consent" in film.yaml, or content/consents/${id}.yaml.`);
      return;
    }
    const since = site.settings?.consentsSince;
    for (const [field, problem, remedy] of consentFaults(kind, uses, consent, { since, today })) {
      if (own) inFacts(['consent', field], problem, remedy);
      else faults.push({ file: site.consent.path, line: 1, column: 1, problem: `"${field}": ${problem}`, remedy });
    }
    const recording = site.film.fields?.recording;
    if (recording?.status === 'withdrawn' && consent.basis !== 'not-applicable' && consent.given <= recording.date)
      inFacts(
        own ? ['consent', 'given'] : ['id'],
        `the film was withdrawn on ${recording.date}, and the consent of ${consent.given} is from before that.`,
        'Publish it only with a new consent.',
      );
  }
}
