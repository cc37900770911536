import { offerAloud } from './aloud-offer.ts';

/** What a tool is told when its button is pressed. */
export interface Pressed {
  button: HTMLButtonElement;
  /** The row of tools that the button stands in; what a tool shows on the page goes after it. */
  row: HTMLElement;
  /** Says what happened, politely, to those who see it and those who hear it. */
  say: (words: string) => void;
}

/** A tool: what happens at each press of its button. */
export interface Tool {
  press: (pressed: Pressed) => void | Promise<void>;
}

/** The tools by the name in `data-tool`. Each is fetched when it is first asked for: a reader who only reads pays for none. */
const tools: Readonly<Record<string, () => Promise<Tool>>> = {
  share: () => import('./share-tools.ts'),
  mistake: () => import('./mistake-tools.ts'),
  text: () => import('./reading-panel.ts'),
  aloud: () => import('./aloud.ts'),
};

/** Shows the buttons of the page's tools, which do nothing without a script. */
class PageTools extends HTMLElement {
  connectedCallback() {
    const status = this.querySelector('[role="status"]') as HTMLElement;
    const say = (words: string) => {
      status.textContent = words;
    };
    for (const button of this.querySelectorAll<HTMLButtonElement>('[data-tool]')) {
      const tool = tools[button.dataset['tool'] ?? ''];
      if (!tool) continue;
      if (button.dataset['tool'] === 'aloud') offerAloud(button);
      else button.hidden = false;
      button.onclick = async (event) => {
        event.preventDefault();
        try {
          await (await tool()).press({ button, row: this, say });
        } catch {
          // A link does without the tool what it can.
          const address = button.getAttribute('href');
          if (address) location.href = address;
          else say('Det kunne ikke hentes. Prøv igen, når der er net.');
        }
      };
    }
  }
}

customElements.define('page-tools', PageTools);
