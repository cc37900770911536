import { placeFromDisk } from '../model/stick-place.ts';
import { fetchOnStick } from './stick-files.ts';
import { folderAddress } from './stick-folder.ts';

/**
 * Runs before all other scripts of a page that was opened from a folder on the disk. What scripts ask the server
 * for is answered from the folder, and the addresses they make lead into it.
 */
window.fetch = fetchOnStick;

function lead(element: Element) {
  for (const one of [element, ...element.querySelectorAll('a[href], form[action]')]) {
    const [name, address] =
      one instanceof HTMLAnchorElement ? ['href', one.href] : one instanceof HTMLFormElement ? ['action', one.action] : [];
    const place = address && placeFromDisk(address, folderAddress);
    if (name && place) one.setAttribute(name, place);
  }
}

new MutationObserver((changes) => {
  for (const { target, addedNodes, type } of changes)
    for (const node of type === 'attributes' ? [target] : addedNodes) if (node instanceof Element) lead(node);
}).observe(document, { subtree: true, childList: true, attributeFilter: ['href', 'action'] });
