import type { Figure } from './figure';

const heads = ['What', 'Median', 'Limit', '', 'Times'];

/** Prints figures as a table, numbers to the right. */
export function printFigures(name: string, figures: Figure[]): void {
  const rows = figures.map(({ what, value, unit, limit, limitValue, ratio }) => [
    what,
    `${value} ${unit}`,
    limit,
    `${limitValue} ${unit}`,
    `${ratio}`,
  ]);
  const widths = heads.map((head, column) =>
    Math.max(head.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const isNumber = (column: number) => column !== 0 && column !== 2;
  const line = (cells: string[]) =>
    cells
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return isNumber(column) ? cell.padStart(width) : cell.padEnd(width);
      })
      .join('  ')
      .trimEnd();
  process.stdout.write(`\n${name}\n\n${[heads, ...rows].map((row) => `  ${line(row)}`).join('\n')}\n\n`);
}
