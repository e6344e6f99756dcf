package dev.vignette.provider.http;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Where on the network a host stands: open to the world, or within a house.
public final class Addresses {

    private Addresses() {}

    /// Whether every address of that name is one that the whole world may call. The machine keeps
    /// the answer to a look-up for half a minute, so the connection that follows goes to an address
    /// that was looked at.
    static boolean arePublic(String host, Deadline deadline)
            throws InterruptedException, UnknownHostException {
        return Arrays.stream(lookUp(host, deadline)).allMatch(Addresses::isPublic);
    }

    /// Whether one of its addresses reaches no farther than the next wire.
    static boolean reachesLinkLocal(String host, Deadline deadline)
            throws InterruptedException, UnknownHostException {
        return Arrays.stream(lookUp(host, deadline)).anyMatch(InetAddress::isLinkLocalAddress);
    }

    /// A look-up cannot be interrupted, so it runs on a thread of its own.
    private static InetAddress[] lookUp(String host, Deadline deadline)
            throws InterruptedException, UnknownHostException {
        var task = new FutureTask<>(() -> InetAddress.getAllByName(host));
        Thread.ofVirtual().name("look-up").start(task);
        try {
            return task.get(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new UnknownHostException(host);
        }
    }

    /// Whether the whole world may call it.
    public static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        var bytes = address.getAddress();
        return address instanceof Inet4Address ? isPublic4(bytes) : isPublic6(bytes);
    }

    /// Not "this network", carriers' shared addresses, protocol assignments, test networks, or what
    /// was never given out.
    private static boolean isPublic4(byte[] bytes) {
        int a = bytes[0] & 0xFF;
        int b = bytes[1] & 0xFF;
        int c = bytes[2] & 0xFF;
        return a != 0
                && a < 240
                && !(a == 100 && b >= 64 && b < 128)
                && !(a == 192 && b == 0 && (c == 0 || c == 2))
                && !(a == 198 && (b == 18 || b == 19 || (b == 51 && c == 100)))
                && !(a == 203 && b == 0 && c == 113);
    }

    /// Only what is given out (2000::/3), and nothing that carries an IPv4 address within.
    private static boolean isPublic6(byte[] bytes) {
        int first = (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
        int second = (bytes[2] & 0xFF) << 8 | (bytes[3] & 0xFF);
        boolean isGivenOut = (first & 0xE000) == 0x2000;
        boolean is6to4 = first == 0x2002;
        boolean isSpecial = first == 0x2001 && (second == 0 || second == 0xDB8);
        return isGivenOut && !is6to4 && !isSpecial;
    }
}
