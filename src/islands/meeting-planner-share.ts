import type { MeetingPlan } from '../model/meeting.ts';
import { formatPlan } from '../model/plan-address.ts';
import { meetingLine } from '../model/step-words.ts';
import { part } from './meeting-material.ts';

/** The address of the page with a plan in it. */
export const addressOfPlan = (plan: MeetingPlan, page = location.pathname): string =>
  new URL(`${page}#${formatPlan(plan)}`, location.href).href;

/** Brings the ways out of the planner to life. @param plan Gives the plan as it stands. */
export function sharePlan(planner: HTMLElement, plan: () => MeetingPlan, say: (words: string) => void): () => void {
  const picture = part(planner, 'picture');
  const qr = part<HTMLButtonElement>(planner, 'qr');
  const draw = async () => {
    const { qrPicture } = await import('./qr-picture.ts');
    picture.replaceChildren(qrPicture(addressOfPlan(plan()), 'QR-kode til forløbet'));
  };

  part<HTMLButtonElement>(planner, 'copy').onclick = async () => {
    try {
      await navigator.clipboard.writeText(addressOfPlan(plan()));
      say('Adressen er kopieret og klar til at blive sat ind.');
    } catch {
      // The clipboard may be refused; the address line has the same.
      say('Adressen kunne ikke kopieres. Kopiér den fra browserens adresselinje.');
    }
  };
  qr.onclick = () => {
    const isOpen = picture.childElementCount > 0;
    qr.setAttribute('aria-expanded', String(!isOpen));
    if (isOpen) picture.replaceChildren();
    else
      draw().then(
        () => say('QR-koden er vist. Den er lavet her på enheden.'),
        () => say('QR-koden kunne ikke tegnes uden net. Kopiér adressen i stedet.'),
      );
  };
  // The hand-out is the plan with room for notes, and the leaflet as its last sheet.
  const leaflet = document.querySelector<HTMLTemplateElement>('#meeting-leaflet')?.content.firstElementChild;
  part<HTMLButtonElement>(planner, 'print').onclick = () => {
    document.documentElement.dataset['printing'] = '';
    if (leaflet) planner.append(leaflet);
    // Without a network there is no code, but the address stands beside its place.
    draw()
      .catch(() => undefined)
      .then(print);
  };
  addEventListener('afterprint', () => {
    delete document.documentElement.dataset['printing'];
    leaflet?.remove();
    if (qr.getAttribute('aria-expanded') !== 'true') picture.replaceChildren();
  });

  return () => {
    const [stage, address] = [addressOfPlan(plan(), '/debat/scene/'), addressOfPlan(plan())];
    part<HTMLAnchorElement>(planner, 'stage').href = stage;
    const body = `Forløb til en værdidebat: ${meetingLine(plan().choices)}.\n\nSe og ret det:\n${address}\n\nVis det på storskærm:\n${stage}\n`;
    part<HTMLAnchorElement>(planner, 'mail').href =
      `mailto:?subject=${encodeURIComponent('Forløb til vores værdidebat')}&body=${encodeURIComponent(body)}`;
    part(planner, 'paper').textContent = `Forløb til en værdidebat: ${meetingLine(plan().choices)}.`;
    part(planner, 'address').textContent = `Forløbet på nettet: ${address}`;
    if (picture.childElementCount > 0) void draw();
  };
}
