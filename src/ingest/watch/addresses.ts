import { lookup as lookUp, type LookupAddress, type LookupOptions } from 'node:dns';
import { BlockList, isIP } from 'node:net';

/** What is not on the public internet: loopback, private, link-local, shared, reserved and multicast addresses (RFC 6890). */
const NOT_PUBLIC = new BlockList();
for (const [network, prefix] of [
  ...[['0.0.0.0', 8] as const, ['10.0.0.0', 8] as const, ['100.64.0.0', 10] as const, ['127.0.0.0', 8] as const],
  ...[['169.254.0.0', 16] as const, ['172.16.0.0', 12] as const, ['192.0.0.0', 24] as const],
  ...[['192.168.0.0', 16] as const, ['198.18.0.0', 15] as const, ['224.0.0.0', 4] as const, ['240.0.0.0', 4] as const],
] as const)
  NOT_PUBLIC.addSubnet(network, prefix, 'ipv4');

/** Of IPv6 only this is given out for the public; addresses of IPv4 within it are checked as those. */
const PUBLIC_6 = new BlockList();
PUBLIC_6.addSubnet('2000::', 3, 'ipv6');
/** Within it: tunnels, which may lead anywhere, and addresses for documents. */
const TUNNELS = new BlockList();
TUNNELS.addSubnet('2002::', 16, 'ipv6');
TUNNELS.addSubnet('2001::', 32, 'ipv6');
TUNNELS.addSubnet('2001:db8::', 32, 'ipv6');

/** Whether an address is one of the public internet. */
export function isPublic(address: string): boolean {
  if (isIP(address) === 4) return !NOT_PUBLIC.check(address, 'ipv4');
  return PUBLIC_6.check(address, 'ipv6') && !TUNNELS.check(address, 'ipv6');
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
