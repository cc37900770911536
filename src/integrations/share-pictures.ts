export const sharePictures = () => ({ name: 'share-pictures', hooks: {} });
