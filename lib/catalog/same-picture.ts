import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';

/**
 * SQL for what tells one picture's address from another's. Meta's own image servers sign theirs anew with each answer
 * and give it from another host: there, the path alone is the picture.
 */
export function pictureIdentity(address: SQLWrapper): SQL {
  return sql`regexp_replace(${address}, '^https://[^/?#]+[.]fbcdn[.]net(/[^?#]*).*$', 'fbcdn:\\1')`;
}
