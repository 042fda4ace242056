import * as z from 'zod';

/** What the database can hold as text. Lengths are the verbs' own to judge. */
export const phoneText = z.string().refine((text) => !text.includes('\0') && text.isWellFormed());
