const countPattern = /^\d{1,3}$/;
const idPattern = /^(?=.*\d)[\p{L}\d][\p{L}\d._/-]*$/u;
/** What people call the columns of such a sheet, in the two languages of the desk. */
const columnName =
  /^(?:sku|id|ref|réf|référence|reference|code|ean|gtin|name|nom|title|titre|désignation|designation|libellé|product|produit|article|item|qty|qté|quantity|quantité|price|prix|brand|marque|content id|retailer id)$/iu;

/** Whether a cell says how many. */
export function isCount(cell: string): boolean {
  return countPattern.test(cell);
}

/**
 * What tells the cells of pasted rows apart. A comma also tells the entries of a written list apart, so lines count as
 * rows only when all have the same cells, and a column of them says how many, or the first one holds seller's ids and
 * another does not.
 *
 * @returns null when the lines are no rows
 */
export function findCellSeparator(lines: readonly string[]): ';' | ',' | null {
  const written = lines.filter((line) => line.trim() !== '');
  return ([';', ','] as const).find((separator) => areRows(written, separator)) ?? null;
}

function areRows(lines: readonly string[], separator: string): boolean {
  const [first, ...others] = lines.map((line) => splitCells(line, separator));
  if (!first || first.length < 2 || others.length === 0) return false;
  if (others.some((cells) => cells.length !== first.length)) return false;
  const rows = namesColumns(first) ? others : [first, ...others];
  const columns = first.map((_, column) => rows.map((cells) => cells[column] ?? ''));
  const [ids = [], ...rest] = columns;
  const isIds = (cells: readonly string[]) => cells.every((cell) => idPattern.test(cell) && !isCount(cell));
  return columns.some((cells) => cells.every(isCount)) || (isIds(ids) && rest.some((cells) => !isIds(cells)));
}

/** Whether a row only says what stands below it. */
export function namesColumns(cells: readonly string[]): boolean {
  const named = cells.filter((cell) => cell !== '');
  return named.length > 1 && named.every((cell) => columnName.test(cell));
}

/** The cells of a row; one in double quotes may hold the separator (RFC 4180). */
export function splitCells(row: string, separator: string): string[] {
  const cell = new RegExp(`\\s*"((?:[^"]|"")*)"\\s*(?=${separator}|$)|[^${separator}]*`, 'y');
  const cells: string[] = [];
  while (cell.lastIndex <= row.length) {
    const match = cell.exec(row);
    cells.push((match?.[1]?.replaceAll('""', '"') ?? match?.[0] ?? '').trim());
    cell.lastIndex += 1;
  }
  return cells;
}
