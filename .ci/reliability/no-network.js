// No network, put around the program from outside: preloaded with --import, in every thread, whatever would open a socket, name a host or
// listen throws, and is noted in the file OSHIRASE_SOCKETS names, in case the throw is caught.
import { appendFileSync } from 'node:fs';
import dgram from 'node:dgram';
import dns from 'node:dns';
import http from 'node:http';
import http2 from 'node:http2';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import tls from 'node:tls';

function forbid(holder, name, called) {
  holder[name] = () => {
    if (process.env.OSHIRASE_SOCKETS) appendFileSync(process.env.OSHIRASE_SOCKETS, `${called}\n`);
    throw new Error(`no network: ${called}`);
  };
}

forbid(net.Socket.prototype, 'connect', 'net.Socket.connect');
forbid(net.Server.prototype, 'listen', 'net.Server.listen');
for (const [module, name, functions] of [
  [net, 'net', ['connect', 'createConnection', 'createServer']], [tls, 'tls', ['connect', 'createServer']], [dgram, 'dgram', ['createSocket']],
  [http, 'http', ['request', 'get', 'createServer']], [https, 'https', ['request', 'get', 'createServer']], [http2, 'http2', ['connect', 'createServer']],
  [dns, 'dns', Object.keys(dns).filter((key) => /^(?:lookup|resolve|reverse)/.test(key))],
  [dns.promises, 'dns.promises', Object.keys(dns.promises).filter((key) => /^(?:lookup|resolve|reverse)/.test(key))],
]) for (const one of functions) forbid(module, one, `${name}.${one}`);
for (const name of ['fetch', 'WebSocket', 'EventSource']) if (name in globalThis) forbid(globalThis, name, name);
syncBuiltinESMExports();
