import type { APIRoute } from 'astro';
import { siteName, siteSubject } from '../language/words.ts';

/** What a device needs to know to put the site on its home screen. Source: https://www.w3.org/TR/appmanifest/ */
const manifest = {
  id: '/',
  name: `${siteName} ${siteSubject}`,
  short_name: siteName,
  description: 'Kapitler, principper, film og debat om værdier i arbejdet med socialt udsatte.',
  lang: 'da',
  dir: 'ltr',
  start_url: '/',
  scope: '/',
  display: 'standalone',
  // A way back is needed, as the pages have none of their own.
  display_override: ['minimal-ui'],
  background_color: '#faf7f1',
  theme_color: '#faf7f1',
  icons: [
    { src: '/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
    { src: '/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
    { src: '/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
  ],
  shortcuts: [
    { name: 'Læs', url: '/rapport/' },
    { name: 'Film', url: '/film/' },
    { name: 'Debat', url: '/debat/' },
  ].map((shortcut) => ({ ...shortcut, icons: [{ src: '/icon-192.png', sizes: '192x192', type: 'image/png' }] })),
};

export const GET: APIRoute = () => new Response(`${JSON.stringify(manifest, null, 2)}\n`);
