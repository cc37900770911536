const { currentScript } = document;
if (!(currentScript instanceof HTMLScriptElement)) throw new Error('The scripts of the stick are loaded by a tag each.');

/** The address of the folder that the pages were opened from, with a slash at the end. The scripts lie two folders down in it. */
export const folderAddress: string = new URL('../../', currentScript.src).href;
