/** What an account that ends is left with, beside its `closedAt`: nothing that opens any door. */
export const wipedSecrets = {
  appSecretSealed: null,
  accessTokenSealed: null,
  verifyTokenSealed: null,
} as const;
