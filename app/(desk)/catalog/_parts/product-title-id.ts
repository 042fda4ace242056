/** The title of the open product, which is one at a time. */
export const productTitleId = 'product-title';
