import { expect, test } from 'vitest';
import { baseForm, baseOfLetters } from './base-form.ts';
import { skeleton } from './skeleton.ts';

test.each([
  'rettighed rettigheden rettigheder rettighederne rettighedernes rettighedens',
  'lytte lytter lyttede lyttet lyttende',
  'ledelse ledelsen ledelser ledelserne ledere leder lede',
  'stigmatisere stigmatiserer stigmatiserede stigmatiseret stigmatiserende stigmatisering stigmatiseringen stigmatiseringens',
  'værdig værdige værdighed værdigheden',
  'værdi værdien værdier værdierne',
  'hjemløs hjemløse hjemløses hjemløshed hjemløsheden',
  'borger borgere borgeren borgerne borgernes borgers',
  'møde mødet møder mødes mødte',
  'ret retten rettens rette',
  'hus huset huse husene husenes',
  'debat debatten debatter debattere',
  'ven vennen venner vennerne',
  'anerkende anerkender anerkendelse anerkendende',
  'medinddrage medinddraget medinddragelse medinddragelsen',
  'sund sunde sundhed sundheden',
  'faglig fagligt faglige faglighed',
  'film filmen filmene films',
  'vaerdighed værdighedens',
])('all of »%s« meet', (forms) => {
  expect(new Set(forms.split(' ').map(baseForm)).size).toBe(1);
});

test.each([
  ['rettighed', 'ret'],
  ['rettighed', 'rettidig'],
  ['værdig', 'værdi'],
  ['vende', 'ven'],
  ['sende', 'sen'],
  ['kende', 'ken'],
  ['hjemløs', 'hjemlo'],
  ['hundrede', 'hund'],
  ['mennesker', 'mænd'],
  ['ansvar', 'svar'],
  ['frihed', 'fri'],
  ['møde', 'mødested'],
  ['lov', 'liv'],
])('»%s« and »%s« do not meet', (one, other) => {
  expect(baseForm(one)).not.toBe(baseForm(other));
});

test.each(['2005', '82', 'covid19', '1900erne', 'b12'])('»%s« has a number in it and stays whole', (word) => {
  expect(baseForm(word)).toBe(word);
});

test.each(['', 's', 'e', 'et', 'en', 'er', 'is', 'ret'])('»%s« is too short to lose an ending', (word) => {
  expect(baseForm(word)).toBe(word);
});

test.each(['erne', 'ende', 'eringernes', 'hed', 'ssss', 'lltt'])('something is left of »%s«, though it is all ending', (word) => {
  expect(baseForm(word)).not.toBe('');
});

test.each(['miljøer', 'rettighederne', 'håbet', 'ærlig'])('the base form of »%s« is that of its skeleton', (word) => {
  expect(baseOfLetters(skeleton(word))).toBe(baseForm(word));
});
