import { lookup as lookUp, type LookupAddress, type LookupOptions } from 'node:dns';
import { BlockList, isIP } from 'node:net';

/**
 * What is not on the public internet (RFC 6890, and IANA's registry of special addresses): this machine, private networks,
 * links, carriers, protocols, documents, benchmarks, groups, and what is reserved.
 */
const NOT_PUBLIC = new BlockList();
const NETWORKS =
  '0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 192.88.99.0/24 ' +
  '192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4';
addNetworks(NOT_PUBLIC, NETWORKS, 'ipv4');

/** Of IPv6 only this is given out for the public; addresses of IPv4 within it are checked as those. */
const PUBLIC_6 = new BlockList();
addNetworks(PUBLIC_6, '2000::/3', 'ipv6');
/** Within it: protocols and tunnels, which may lead anywhere, and addresses for documents. */
const NOT_PUBLIC_6 = new BlockList();
addNetworks(NOT_PUBLIC_6, '2001::/23 2001:db8::/32 2002::/16 3fff::/20', 'ipv6');

function addNetworks(list: BlockList, networks: string, family: 'ipv4' | 'ipv6'): void {
  for (const network of networks.split(' ')) {
    const [address = '', prefix] = network.split('/');
    list.addSubnet(address, Number(prefix), family);
  }
}

/** Whether an address is one of the public internet. */
export function isPublic(address: string): boolean {
  if (isIP(address) === 4) return !NOT_PUBLIC.check(address, 'ipv4');
  return PUBLIC_6.check(address, 'ipv6') && !NOT_PUBLIC_6.check(address, 'ipv6');
}

/** A name of the web stands for an address that is not public. */
export class PrivateAddressError extends Error {}

type Callback = (error: NodeJS.ErrnoException | null, address: string | LookupAddress[], family?: number) => void;

/** Looks a name up as `dns.lookup` does, and fails for one with an address that is not public. */
export function publicLookup(hostname: string, options: LookupOptions, callback: Callback): void {
  lookUp(hostname, { ...options, all: true }, (error, addresses) => {
    const [first] = addresses;
    if (error !== null || first === undefined) callback(error ?? new Error(`${hostname} has no address`), []);
    else if (!addresses.every(({ address }) => isPublic(address)))
      callback(new PrivateAddressError(`${hostname} has an address of a private network`), []);
    else if (options.all === true) callback(null, addresses);
    else callback(null, first.address, first.family);
  });
}

/** Whether the host of an address is written as numbers that are not public; names are looked up when they are asked. */
export function isPrivateHost({ hostname }: URL): boolean {
  const literal = hostname.replace(/^\[|\]$/gu, '');
  return isIP(literal) !== 0 && !isPublic(literal);
}
