import { expect, test } from 'vitest';
import type { Settings } from '../schemas/page.ts';
import type { AccessibilityRun } from '../schemas/run.ts';
import { gapsIn, wasFields } from './was-fields.ts';

const run: AccessibilityRun = {
  date: '2026-11-23',
  standard: 'WCAG 2.2 AA',
  sources: '0'.repeat(64),
  pages: 12,
  engines: [{ name: 'axe', version: '1.0.0', pages: 12, findings: 0 }],
  tried: [{ subject: 'keyboard', tests: 3, failed: 0 }],
};
const settings: Settings = {
  address: 'https://www.eksempel.dk',
  publisher: { name: 'Eksempelstyrelsen', email: 'a@eksempel.dk', phone: '12 34 56 78' },
  accessibilityStatement: { unknown: 'Ikke endnu.' },
  security: { unknown: 'Ikke endnu.' },
  mediaAddress: '/media/',
  consentsSince: '2026-01-01',
  offline: { status: 'on', since: '2026-01-01' },
  quickExit: 'https://www.dmi.dk/',
};
const answers = (of: Settings) =>
  Object.fromEntries(wasFields(of, run, ['- Ingen skærmlæser.']).map(({ field, answer }) => [field, answer]));

test('A52: what the publisher types comes from the settings and the run', () => {
  expect(answers(settings)).toMatchObject({
    'Webstedets adresse': 'https://www.eksempel.dk',
    'Skriftlig kontakt': 'a@eksempel.dk',
    'Telefonisk kontakt': '12 34 56 78',
    'Ikke-tilgængeligt indhold': '- Ingen skærmlæser.',
    Overholdelsesstatus: undefined,
  });
  expect(answers(settings)['Beskrivelse af vurderingen']).toContain('Alle 12 sider er gennemgået den 23. november 2026');
});

test('A52: where there is no publisher and no domain, nothing is made up', () => {
  const unknown = answers({ ...settings, address: 'https://a.example', publisher: { unknown: 'Ingen.' } });
  for (const field of ['Webstedets adresse', 'Offentligt organ', 'Skriftlig kontakt', 'Telefonisk kontakt', 'Evalueringsrapport'])
    expect(unknown[field], field).toBeUndefined();
});

test('what is missing is read from the page itself', () => {
  const text = '## A\n\n- nej\n\n## Det, vi ved mangler\n\n- En.<Kilde id="a" />\n- To. Tre.<Kilde id="a" sted="b" />\n\n## B\n\n- nej\n';
  expect(gapsIn(text)).toEqual(['- En.', '- To. Tre.']);
  expect(gapsIn('## Det, vi ved mangler\n\n- Sidst.\n')).toEqual(['- Sidst.']);
});
