/**
 * Light, dark, or as the device says. Nothing is stored before the reader chooses, and »Som enheden«
 * removes it again. Where storage is refused the choice holds for the page.
 */
const key = 'theme';
const root = document.documentElement;

function stored(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    // Storage is blocked: the device's own setting is used.
    return null;
  }
}

function apply(theme: string | null) {
  if (theme === 'light' || theme === 'dark') root.dataset['theme'] = theme;
  else delete root.dataset['theme'];
}

apply(stored());

class ThemeChoice extends HTMLElement {
  connectedCallback() {
    const fieldset = this.querySelector('fieldset');
    if (!fieldset) throw new Error('<theme-choice> needs a <fieldset> inside it.');
    const theme = root.dataset['theme'] ?? 'system';
    for (const input of fieldset.querySelectorAll('input')) input.checked = input.value === theme;
    fieldset.hidden = false;
    fieldset.onchange = ({ target }) => this.#choose((target as HTMLInputElement).value);
  }

  #choose(theme: string) {
    apply(theme);
    try {
      if (theme === 'system') localStorage.removeItem(key);
      else localStorage.setItem(key, theme);
    } catch {
      // Storage is blocked: the choice holds until the page is left.
    }
  }
}

customElements.define('theme-choice', ThemeChoice);
