// Stands in for `server-only` in unit tests: the package throws outside a server bundle of Next.
export {};
