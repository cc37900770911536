/** Leaves the page without a way back to it in this tab. Without script the link leads the same way. */
for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-quick-exit]')) {
  link.onclick = (event) => {
    event.preventDefault();
    location.replace(link.href);
  };
}
