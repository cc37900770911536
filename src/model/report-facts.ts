/** What is known of the report itself, from its press release and its list of contents. */
export const reportFacts = {
  title: 'FÆLLES VÆRDIER i det sociale og sundhedsmæssige arbejde med socialt udsatte',
  published: '2012-06-28',
  authors: [
    { given: 'Søren', family: 'Juul' },
    { given: 'Erik', family: 'Riiskjær' },
  ],
  publishers: ['Ministeriet for Sundhed og Forebyggelse', 'Social- og Integrationsministeriet'],
} as const;
