/**
 * The rules of `response-headers.ts` for Azure Static Web Apps, as the file that must lie at the root of the site.
 *
 * Source: https://learn.microsoft.com/azure/static-web-apps/configuration. Routes are asked in order and the first that
 * fits counts; its headers come on top of the global ones. The file may weigh 20 KB.
 */
import { addressOf, easyAddressOf } from './addresses.ts';
import { addressTypes, type HostRules, headersFor, keptFolders, mediaTypes, pagesWithOwnPolicy, redirects } from './response-headers.ts';

/** The content of `staticwebapp.config.json`. */
export function azureRules(rules: HostRules): string {
  const gone = rules.withdrawn.flatMap((film) =>
    [addressOf('films', film), easyAddressOf('films', film), `/media/${film}/`].map((place) => ({
      route: `${place}*`,
      rewrite: `${addressOf('films', film)}index.html`,
      statusCode: 410,
      headers: { 'Cache-Control': 'no-store' },
    })),
  );
  const config = {
    trailingSlash: 'always',
    globalHeaders: headersFor('/', 200, rules),
    routes: [
      ...Object.entries(redirects).map(([route, redirect]) => ({ route, redirect, statusCode: 301 })),
      ...gone,
      ...pagesWithOwnPolicy.map((page) => ({
        route: page,
        headers: { 'Content-Security-Policy': headersFor(page, 200, rules)['Content-Security-Policy'] },
      })),
      ...Object.entries(addressTypes).map(([route, type]) => ({ route, headers: { 'Content-Type': type } })),
      ...keptFolders.map((route) => ({ route, headers: { 'Cache-Control': headersFor('/_astro/x', 200, rules)['Cache-Control'] } })),
    ],
    responseOverrides: { 404: { rewrite: '/404.html' } },
    mimeTypes: Object.fromEntries(mediaTypes.flatMap(([type, endings]) => endings.split(' ').map((ending) => [`.${ending}`, type]))),
  };
  return `${JSON.stringify(config, null, 2)}\n`;
}
