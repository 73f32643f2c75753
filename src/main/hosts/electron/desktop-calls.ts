/** Calls that only the window's host answers, over the same channel as those of the contract. */
export const saveFileMethod = 'desktop.save-file';
export const languageMethod = 'desktop.language';
