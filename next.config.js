const securityHeaders = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), interest-cohort=()' },
]

/**
 * For the pages without a script (components/layout/render-plain), which need no nonce. proxy.ts leaves them alone: going
 * through it takes longer than saving an answer.
 */
const plainPolicy = [
  "default-src 'none'",
  "script-src 'none'",
  "style-src 'self'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

/** The simple form, the way in to it, and the pages beside both forms. */
const plainPages = [
  {
    source: '/respond/:token/(simple|basis|decline|part|equality|publication|pass-on|people|sign-off)/:rest*',
  },
  {
    source: '/consultations/:slug/take-part',
    has: [{ type: 'query', key: 'form', value: 'simple' }],
  },
]

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  // One build serves behind any number of processes; nothing is fetched from elsewhere while it is made or run.
  serverExternalPackages: [
    ...['@node-rs/argon2', 'pg', 'pg-boss', 'pg-copy-streams', 'nodemailer'],
    // Word lists and models of many megabytes, which packages look for beside themselves.
    '@napi-rs/canvas',
    ...['compromise', 'wink-nlp', 'wink-eng-lite-web-model', 'onnxruntime-node'],
  ],
  // npm test checks the types of everything; a first start need not do it again.
  typescript: { ignoreBuildErrors: true },
  turbopack: { root: __dirname },
  sassOptions: { quietDeps: true, loadPaths: ['node_modules'] },
  experimental: {
    authInterrupts: true,
    serverActions: { bodySizeLimit: '12mb' },
    // The proxy reads a request before the action does, and cuts off what is longer than its own limit.
    proxyClientMaxBodySize: '12mb',
  },
  async headers() {
    return [
      { source: '/:path*', headers: securityHeaders },
      // A link from a letter is a key: it must not travel in a referrer, nor be kept by search engines.
      {
        source: '/respond/:path*',
        headers: [
          { key: 'Referrer-Policy', value: 'no-referrer' },
          { key: 'X-Robots-Tag', value: 'noindex, nofollow' },
          { key: 'Cache-Control', value: 'no-store' },
        ],
      },
      ...plainPages.map((page) => ({
        ...page,
        headers: [{ key: 'Content-Security-Policy', value: plainPolicy }],
      })),
    ]
  },
}

module.exports = config
