// What the bench compares with: node:http and one INSERT of the same JSON, and nothing else.
import http from 'node:http'
import pg from 'pg'

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 16 })
await pool.query('CREATE TABLE IF NOT EXISTS bench_bare (id bigserial PRIMARY KEY, body jsonb NOT NULL)')

const server = http.createServer((request, response) => {
  const chunks = []
  request.on('data', (chunk) => chunks.push(chunk))
  request.on('end', () => {
    const body = Buffer.concat(chunks).toString('utf8')
    pool.query('INSERT INTO bench_bare (body) VALUES ($1::jsonb) RETURNING id', [body]).then(
      ({ rows }) =>
        response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(rows[0])),
      (error) => response.writeHead(500).end(error.message),
    )
  })
})
server.listen(Number(process.env.PORT), '127.0.0.1', () => console.log('ready'))
