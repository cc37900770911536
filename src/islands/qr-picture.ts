import { encode } from 'uqr';

const SVG = 'http://www.w3.org/2000/svg';

/** Draws a QR code of an address, here on the device. Dark on white in every look, as cameras expect it. */
export function qrPicture(address: string, label: string): SVGSVGElement {
  const { data, size } = encode(address, { ecc: 'M', border: 3 });
  const picture = document.createElementNS(SVG, 'svg');
  picture.setAttribute('viewBox', `0 0 ${size} ${size}`);
  picture.setAttribute('role', 'img');
  picture.setAttribute('aria-label', label);
  picture.setAttribute('shape-rendering', 'crispEdges');
  const ground = document.createElementNS(SVG, 'rect');
  ground.setAttribute('width', String(size));
  ground.setAttribute('height', String(size));
  ground.setAttribute('fill', '#fff');
  const dots = document.createElementNS(SVG, 'path');
  dots.setAttribute('fill', '#000');
  dots.setAttribute('d', data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : []))).join(''));
  picture.append(ground, dots);
  return picture;
}
