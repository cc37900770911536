/** A certificate for this machine's own address, signed by an authority that is made for one test and trusted by nobody else. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Paths of a certificate and its key, and the authority's own certificate in PEM. */
export interface Certificate {
  chain: string;
  key: string;
  authority: string;
}

/**
 * Makes an authority and a certificate for 127.0.0.1 with openssl, valid for two days.
 *
 * @param folder Where the files are written; the caller removes it.
 * @throws When openssl is missing or refuses.
 */
export function makeCertificate(folder: string): Certificate {
  const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  openssl('req', '-x509', ...key, '-keyout', 'ca.key', '-out', 'ca.pem', '-days', '2', '-subj', '/CN=Authority of a test');
  openssl('req', ...key, '-keyout', 'site.key', '-out', 'site.csr', '-subj', '/CN=127.0.0.1');
  writeFileSync(join(folder, 'names'), 'subjectAltName=IP:127.0.0.1\nbasicConstraints=CA:FALSE\n');
  const signed = ['-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial', '-days', '2', '-extfile', 'names'];
  openssl('x509', '-req', '-in', 'site.csr', '-out', 'site.pem', ...signed);
  return { chain: join(folder, 'site.pem'), key: join(folder, 'site.key'), authority: readFileSync(join(folder, 'ca.pem'), 'utf8') };
}
