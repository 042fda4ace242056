/** Address of the picture beside the business's name. */
export const businessPicture = '/shop/maison-tilia.png';
