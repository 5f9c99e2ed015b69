import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

export type Front = { url: string; stop: () => Promise<void> }

/** Whether a program is on this machine. */
export function has(program: string): boolean {
  return (process.env.PATH ?? '')
    .split(path.delimiter)
    .concat('/usr/sbin')
    .some((folder) => fs.existsSync(path.join(folder, program)))
}

/**
 * Runs nginx with the documented configuration: every line of docs/nginx/onrecord.conf, but for ports, folders and TLS.
 * @param files a folder whose files a second server, on the port after, serves from disk
 */
export async function startFront(port: number, webs: number[], files?: string): Promise<Front> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'onrecord-nginx-'))
  fs.chmodSync(folder, 0o755)
  const documented = fs
    .readFileSync('docs/nginx/onrecord.conf', 'utf8')
    .replace(
      /server 127\.0\.0\.1:3000;\s*server 127\.0\.0\.1:3001;/,
      webs.map((web) => `server 127.0.0.1:${web};`).join(' '),
    )
    .replace('listen 443 ssl http2;', `listen 127.0.0.1:${port};`)
    .replace(/^\s*ssl_.*$/gm, '')
    .replace('/dev/shm/onrecord', fs.existsSync('/dev/shm') ? `/dev/shm/onrecord-${port}` : `${folder}/kept`)
    .replace('/srv/onrecord/', `${process.cwd()}/`)
  const beside = files
    ? `server { listen 127.0.0.1:${port + 1}; root ${files}; location / { default_type text/html; } }`
    : ''
  const conf = path.join(folder, 'nginx.conf')
  fs.writeFileSync(
    conf,
    `worker_processes 1; daemon off; pid ${folder}/pid; error_log ${folder}/errors warn;
${process.getuid?.() === 0 ? 'user root;' : ''}
events { worker_connections 1024; }
http { access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000; client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy; fastcgi_temp_path ${folder}/f; uwsgi_temp_path ${folder}/u; scgi_temp_path ${folder}/s;
${documented}
${beside} }`,
  )
  const program = fs.existsSync('/usr/sbin/nginx') ? '/usr/sbin/nginx' : 'nginx'
  execFileSync(program, ['-t', '-q', '-c', conf, '-p', folder], { stdio: 'inherit' })
  const child = spawn(program, ['-c', conf, '-p', folder], { stdio: 'inherit' })
  const url = `http://127.0.0.1:${port}`
  for (let tries = 0; tries < 50; tries++) {
    if (
      await fetch(`${url}/livez`).then(
        () => true,
        () => false,
      )
    )
      break
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return {
    url,
    async stop() {
      child.kill('SIGQUIT')
      await once(child, 'exit')
      fs.rmSync(folder, { recursive: true, force: true })
      fs.rmSync(`/dev/shm/onrecord-${port}`, { recursive: true, force: true })
    },
  }
}
