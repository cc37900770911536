/** Serves the built site until it is stopped. The port is 4321, or the one in PORT. */
import { serveSite } from './site-server.ts';

const port = Number(process.env['PORT'] ?? 4321);
try {
  const { address } = await serveSite(port);
  console.log(`Fælles Værdier: ${address}/  (stop with Ctrl+C)`);
} catch (error) {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'EADDRINUSE') console.error(`Port ${port} is taken. Choose another: PORT=4322 npm start`);
  else if (code === 'ENOENT') console.error('The site is not built yet. Run: npm run build');
  else throw error;
  process.exitCode = 1;
}
