/** The title of the open message, which is one at a time. */
export const messageTitleId = 'message-title';
