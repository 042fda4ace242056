/** Characters of a search at most: more than any wamid, also one copied with what stood around it. */
export const searchTextMax = 400;
