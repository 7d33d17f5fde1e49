"""`asyncio.Lock` keeps other tasks out, also while its holder waits."""

import asyncio


class Account:
    """A balance that must not fall below zero."""

    def __init__(self, balance: int) -> None:
        self.balance = balance
        self.lock = asyncio.Lock()

    async def withdraw(self, amount: int) -> bool:
        """Test and change belong together: one task at a time."""
        async with self.lock:
            if self.balance < amount:
                return False
            await asyncio.sleep(0)  # ask the bank's server
            self.balance -= amount
            return True


async def two_at_once() -> tuple[int, int]:
    """The second withdrawal sees what the first one left."""
    account = Account(100)
    paid = await asyncio.gather(account.withdraw(80), account.withdraw(80))
    return sum(paid), account.balance


if __name__ == "__main__":
    paid, balance = asyncio.run(two_at_once())
    print(f"withdrawals of 80 from 100: {paid}; balance: {balance}")
