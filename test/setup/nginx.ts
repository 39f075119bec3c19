import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { until } from './program.ts'

const location = resolve(import.meta.dirname, '../../deploy/nginx/location.conf')

/**
 * A real nginx with the location that we ship (`deploy/nginx/location.conf`), on a port of 127.0.0.1.
 * @param servers the ports on which servers of the atlas listen
 * @returns how to end it
 */
export async function startNginx(port: number, ...servers: number[]): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'quartieratlas-nginx-'))
  const shipped = (await readFile(location, 'utf8')).replaceAll('127.0.0.1:4000', 'atlas')
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  const lines = temporary.map((name) => `${name}_temp_path ${folder}/${name};`).join('\n')
  await writeFile(
    join(folder, 'nginx.conf'),
    `${process.getuid!() === 0 ? 'user root;' : ''}
pid ${folder}/pid;
error_log ${folder}/error.log;
daemon off;
events {}
http {
${lines}
access_log off;
upstream atlas {
${servers.map((server) => `server 127.0.0.1:${server} max_fails=0;`).join('\n')}
keepalive 32;
}
server {
listen 127.0.0.1:${port};
${shipped}
}
}`,
  )
  // Debian keeps it where only root looks.
  const path = `${process.env.PATH}:/usr/sbin`
  const nginx = spawn('nginx', ['-p', folder, '-c', join(folder, 'nginx.conf')], { env: { PATH: path }, stdio: ['ignore', 'ignore', 'pipe'] }) // prettier-ignore
  let said = ''
  nginx.stderr.on('data', (chunk) => (said += chunk))
  const ended = once(nginx, 'exit')
  await until('nginx answers', async () => {
    if (nginx.exitCode !== null) throw new Error(`nginx did not start: ${said}`)
    return fetch(`http://127.0.0.1:${port}/`).catch(() => null)
  })
  return async () => {
    nginx.kill()
    await ended
    await rm(folder, { recursive: true })
  }
}
