/** With scripts the search forms lead to the search page; without, to the register of words. */
for (const form of document.querySelectorAll<HTMLFormElement>('[data-search-form]')) form.action = '/soeg/';
